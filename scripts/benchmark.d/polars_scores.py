"""Reads, validates and scores the three instruments with Polars, as queries.py does with DuckDB.

    polars_scores.py DATA OUT    writes the computed scores and ranks of the units to OUT

The files of a table are joined in memory and parsed in one call. The simpler form is a scan of the glob. It costs 200
microseconds of processor time a file: 7.2 s for a nation instead of 2.1 s, measured with Polars 2.1.0 on two cores.
An open quote would run on into the next file; the made-up data has no quotes.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from glob import glob

import polars as pl

from queries import INSTRUMENTS, KEY, OIT_TYPES, YEAR, Edition, survey_types

TYPES = {"VARCHAR": pl.String, "TINYINT": pl.Int8, "SMALLINT": pl.Int16, "INTEGER": pl.Int32}


def joined(files):
    """The bytes of all files, one after the other; each file ends with a line end."""
    parts = []
    for file in files:
        with open(file, "rb", buffering=0) as extract:
            content = extract.read()
        parts.append(content if content.endswith(b"\n") else content + b"\n")
    return b"".join(parts)


def rows(data, table, types):
    """The rows of a table, one data frame for all files. A header has no fiscal year, so the filter removes it."""
    return pl.read_csv(
        joined(glob(f"{data}/extracts/{YEAR}/*/*/{table}.csv")), schema={name: TYPES[kind] for name, kind in types.items()},
        has_header=False, missing_columns="insert", extra_columns="ignore", ignore_errors=True, truncate_ragged_lines=True,
        encoding="utf8-lossy",
    ).filter(pl.col("fiscal_year") == YEAR)


def distinct(lines):
    """The responses that count: a repeated response counts once, or not at all where its answers differ."""
    is_repeated = lines.select(KEY).is_duplicated()
    repeated = lines.filter(is_repeated).unique()
    return pl.concat([lines.filter(~is_repeated), repeated.filter(~repeated.select(KEY).is_duplicated())])


def scored(edition, item):
    """The mean score of an item. The simpler form is `replace_strict`, which takes 0.5 s of processor time instead of
    0.3 s for the larger survey of a nation, measured with Polars 2.1.0 on two cores."""
    score = pl
    for answer, points in edition.scales[item].items():
        score = score.when(pl.col(item) == int(answer)).then(pl.lit(points, pl.Int16))
    return score.mean().alias(item)


def nested(edition, code):
    """The nested mean of a measure as an expression over the columns of its items."""
    if code in edition.scales:
        return pl.col(code)
    children = edition.children[code]
    return sum((nested(edition, child) for child in children[1:]), nested(edition, children[0])) / len(children)


def survey(lines, edition, instrument):
    """The units with the mean of an instrument's answers."""
    part = edition.part(instrument)
    return distinct(lines).lazy().group_by("unit_code").agg(scored(edition, item) for item in edition.items(part)).select(
        "unit_code", nested(edition, part).alias(instrument))


def disclosure(lines, editions, units):
    """The units with the mean of the web-site check: items, sub-indicators, indicators."""
    tree = pl.LazyFrame(
        [
            (name, item, group, indicator, len(edition.children[group]))
            for name, edition in editions.items()
            for indicator in edition.children["OIT"]
            for group in edition.children[indicator]
            for item in edition.items(group)
        ],
        schema=["edition", "item", "group", "indicator", "size"], orient="row",
    )
    complete = pl.col("mean").count() == pl.len()
    return (
        lines.lazy().filter(pl.col("score").is_in([0, 100]))
        .group_by("unit_code", "item").agg(pl.col("score").first(), kinds=pl.col("score").n_unique())
        .filter(pl.col("kinds") == 1)
        .join(units, on="unit_code").join(tree, on=["edition", "item"])
        .group_by("unit_code", "indicator", "group")
        .agg(pl.when(pl.len() == pl.col("size").first()).then(pl.col("score").mean()).alias("mean"))
        .group_by("unit_code", "indicator").agg(pl.when(complete).then(pl.col("mean").mean()).alias("mean"))
        .group_by("unit_code")
        .agg(pl.when(complete & (pl.len() == len(editions["bangkok"].children["OIT"])))
             .then(pl.col("mean").mean()).alias("OIT"))
    )


def main(data, out):
    editions = {name: Edition(data, name) for name in ("bangkok", "national")}
    edition = editions["bangkok"]
    units = pl.scan_csv(f"{data}/units.csv", infer_schema=False).select("unit_code", "edition")
    # One thread reads the files of a table while another parses those of the table before.
    with ThreadPoolExecutor() as threads:
        iit, eit, oit = threads.map(
            lambda table, types: rows(data, table, types), ("iit", "eit", "oit"),
            (survey_types(edition, "IIT"), survey_types(edition, "EIT"), OIT_TYPES))
    published = lambda score: (score * 100 + 0.5 + 1e-7).floor() / 100
    total = sum(published(float(edition.weights[code]) * pl.col(code)) for code in INSTRUMENTS)
    result = units
    for table in (survey(iit, edition, "IIT"), survey(eit, edition, "EIT"), disclosure(oit, editions, units)):
        result = result.join(table, on="unit_code", how="left")
    result.with_columns(ITA=pl.when(pl.col("edition") == "bangkok").then(total.round(2))).select(
        "unit_code", "edition", *(published(pl.col(code)) for code in INSTRUMENTS), "ITA",
        rank=pl.col("ITA").rank("min", descending=True),
    ).sort("unit_code").collect(engine="streaming").write_csv(out, float_precision=2)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
