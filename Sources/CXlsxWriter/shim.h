#include <xlsxwriter.h>

/* libxlsxwriter 1.1 (Debian 12) declares the texts of its options as `char *`, 1.2 (Debian 13) as `const char *`. The
   library reads both and writes neither. Swift tells the two apart, so the members are set here and nowhere else. */
#define CXLSXWRITER_TEXT(structure, member)                                                  \
  static inline void structure##_set_##member(structure *options, const char *text) {        \
    options->member = (char *)text;                                                          \
  }

CXLSXWRITER_TEXT(lxw_workbook_options, tmpdir)
CXLSXWRITER_TEXT(lxw_doc_properties, title)
CXLSXWRITER_TEXT(lxw_doc_properties, subject)
CXLSXWRITER_TEXT(lxw_chart_font, name)
CXLSXWRITER_TEXT(lxw_chart_options, description)
CXLSXWRITER_TEXT(lxw_comment_options, font_name)
CXLSXWRITER_TEXT(lxw_conditional_format, value_string)
CXLSXWRITER_TEXT(lxw_data_validation, value_formula)
CXLSXWRITER_TEXT(lxw_data_validation, input_title)
CXLSXWRITER_TEXT(lxw_data_validation, input_message)
CXLSXWRITER_TEXT(lxw_data_validation, error_title)
CXLSXWRITER_TEXT(lxw_data_validation, error_message)
CXLSXWRITER_TEXT(lxw_table_column, header)
CXLSXWRITER_TEXT(lxw_table_options, name)

#undef CXLSXWRITER_TEXT
