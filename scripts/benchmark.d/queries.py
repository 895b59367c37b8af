"""The same reading, validation and scores as the tool's, written for DuckDB from the methodology of a data folder.

    queries.py DATA OUT    prints SQL that writes the units' computed scores and ranks to OUT

Explicit schemas, rows that break them left out, a repeated response counted once or, where the answers differ, not at
all, answers outside their scale counted as missing, nested means of means, printed totals ranked among the districts.
Doubles replace the exact decimals of the tool; the rounded results are compared with those of the tool.
"""

import csv
import sys
from pathlib import Path

YEAR = 2566


class Edition:
    """The tree of measures of an edition: children by parent, and the scores of each item's answers."""

    def __init__(self, data, name):
        folder = Path(data) / "methodology" / str(YEAR) / name
        rows = lambda file: list(csv.DictReader(open(folder / file, encoding="utf-8-sig", newline="")))
        scales = {}
        for row in rows("scales.csv"):
            scales.setdefault(row["scale"], {})[row["answer"]] = int(row["score"])
        self.children, self.weights, self.scales = {}, {}, {}
        for row in rows("measures.csv"):
            self.children.setdefault(row["parent"], []).append(row["code"])
            self.weights[row["code"]] = row["weight"]
            if row["scale"]:
                self.scales[row["code"]] = scales[row["scale"]]

    def items(self, code):
        """The items under a measure, in order."""
        if code in self.scales:
            return [code]
        return [item for child in self.children.get(code, []) for item in self.items(child)]

    def part(self, instrument):
        """The measure that the answers to an instrument make: itself, or its part with items."""
        children = self.children[instrument]
        return instrument if all(map(self.items, children)) else next(filter(self.items, children))

    def mean(self, code, leaf):
        """The nested mean of a measure as an expression; `leaf` gives that of an item."""
        if code in self.scales:
            return leaf(code)
        children = self.children[code]
        return "(" + " + ".join(self.mean(child, leaf) for child in children) + f") / {len(children)}"


def survey(data, edition, instrument):
    """SQL: a row a unit with the mean of an instrument's answers, and of each of its indicators."""
    table, part = instrument.lower(), edition.part(instrument)
    items = edition.items(part)
    types = {"unit_code": "VARCHAR", "fiscal_year": "SMALLINT", "response": "INTEGER"} | dict.fromkeys(items, "TINYINT")
    columns = "{" + ", ".join(f"'{name}': '{kind}'" for name, kind in types.items()) + "}"

    def scored(item):
        cases = " ".join(f"WHEN {answer} THEN {score}" for answer, score in edition.scales[item].items())
        return f"avg(CASE {item} {cases} END) AS {item}"

    return f"""
CREATE TEMP TABLE {table}_rows AS SELECT * FROM read_csv('{data}/extracts/{YEAR}/*/*/{table}.csv', header=true,
  auto_detect=false, delim=',', quote='"', escape='"', ignore_errors=true, columns={columns});
CREATE TEMP TABLE {table}_keys AS SELECT unit_code, response FROM {table}_rows GROUP BY ALL HAVING count(*) > 1;
CREATE TEMP TABLE {table}_twice AS SELECT unit_code, response, count(DISTINCT ({", ".join(items)})) AS kinds,
  min(r.rowid) AS first FROM {table}_rows r SEMI JOIN {table}_keys USING (unit_code, response) GROUP BY ALL;
CREATE TEMP TABLE {table} AS SELECT unit_code, {edition.mean(part, str)} AS {instrument} FROM (
  SELECT unit_code, {", ".join(map(scored, items))}
  FROM {table}_rows r ANTI JOIN (
    SELECT r.rowid AS id FROM {table}_rows r JOIN {table}_twice t USING (unit_code, response)
    WHERE t.kinds > 1 OR r.rowid <> t.first) d ON r.rowid = d.id
  WHERE fiscal_year = {YEAR} GROUP BY unit_code);
"""


def disclosure(data, editions):
    """SQL: a row a unit with the mean of the web-site check: items, sub-indicators, indicators."""
    tree = ", ".join(
        f"('{name}', '{item}', '{group}', '{indicator}', {len(edition.children[group])})"
        for name, edition in editions.items()
        for indicator in edition.children["OIT"]
        for group in edition.children[indicator]
        for item in edition.items(group)
    )
    return f"""
CREATE TEMP TABLE units AS SELECT unit_code, edition FROM read_csv('{data}/units.csv', header=true, all_varchar=true);
CREATE TEMP TABLE oit AS
WITH tree(edition, item, grp, indicator, size) AS (VALUES {tree}),
items AS (SELECT * FROM read_csv('{data}/extracts/{YEAR}/*/*/oit.csv', header=true, auto_detect=false, delim=',',
  quote='"', escape='"', ignore_errors=true, columns={{'unit_code': 'VARCHAR',
  'fiscal_year': 'SMALLINT', 'item': 'VARCHAR', 'score': 'SMALLINT'}})),
clean AS (SELECT unit_code, item, any_value(score) AS score FROM items
  WHERE fiscal_year = {YEAR} AND score IN (0, 100) GROUP BY ALL HAVING count(DISTINCT score) = 1),
groups AS (SELECT unit_code, indicator, grp, CASE WHEN count(*) = any_value(size) THEN avg(score) END AS mean
  FROM clean JOIN units USING (unit_code) JOIN tree USING (edition, item) GROUP BY ALL),
indicators AS (SELECT unit_code, indicator, CASE WHEN count(*) = count(mean) THEN avg(mean) END AS mean
  FROM groups GROUP BY ALL)
SELECT unit_code, CASE WHEN count(*) = count(mean) AND count(*) = {len(editions["bangkok"].children["OIT"])}
  THEN avg(mean) END AS OIT FROM indicators GROUP BY ALL;
"""


def whole(data, out):
    """SQL: everything, written to a file."""
    editions = {name: Edition(data, name) for name in ("bangkok", "national")}
    edition = editions["bangkok"]
    # The districts' EIT is the answers'; the national one has a second part that is only announced.
    total = " + ".join(f"round({edition.weights[code]} * {code} + 1e-9, 2)" for code in ("IIT", "EIT", "OIT"))
    return (
        "SET preserve_insertion_order=false;\n"
        + survey(data, edition, "IIT")
        + survey(data, edition, "EIT")
        + disclosure(data, editions)
        + f"""
COPY (SELECT unit_code, edition, round(IIT + 1e-9, 2) AS IIT, round(EIT + 1e-9, 2) AS EIT, round(OIT + 1e-9, 2) AS OIT,
  CASE WHEN edition = 'bangkok' THEN round({total}, 2) END AS ITA,
  CASE WHEN edition = 'bangkok' AND {total} IS NOT NULL
    THEN rank() OVER (PARTITION BY edition ORDER BY round({total}, 2) DESC NULLS LAST) END AS rank
  FROM units LEFT JOIN iit USING (unit_code) LEFT JOIN eit USING (unit_code) LEFT JOIN oit USING (unit_code)
  ORDER BY unit_code) TO '{out}' (HEADER);
"""
    )


if __name__ == "__main__":
    print(whole(sys.argv[1], sys.argv[2]))
