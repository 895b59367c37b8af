"""Reads, validates and scores the three instruments with DuckDB, by the methodology of a data folder.

    queries.py DATA OUT             prints SQL that writes the computed scores and ranks of the units to OUT
    queries.py DATA OUT --joined    the same for a DuckDB that joined.bash starts

The schemas are explicit, and rows that break them are left out. A repeated response counts once, or not at all where its
answers differ. Answers outside their scale count as missing. Scores are nested means; published totals are ranked among
the districts. DuckDB calculates with doubles and `ita` with exact decimals; run.py compares the published figures.
"""

import csv
import sys
from pathlib import Path

YEAR = 2566
INSTRUMENTS = ("IIT", "EIT", "OIT")
KEY = ["unit_code", "response"]
OIT_TYPES = {"unit_code": "VARCHAR", "fiscal_year": "SMALLINT", "item": "VARCHAR", "score": "SMALLINT"}
# The descriptors that joined.bash opens.
DESCRIPTORS = {"iit": 3, "eit": 4, "oit": 5}


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
        """The measure that is computed from the answers to an instrument: itself, or its part with items."""
        children = self.children[instrument]
        return instrument if all(map(self.items, children)) else next(filter(self.items, children))

    def mean(self, code):
        """The nested mean of a measure as an SQL expression over the columns of its items."""
        if code in self.scales:
            return code
        children = self.children[code]
        return "(" + " + ".join(map(self.mean, children)) + f") / {len(children)}"


def survey_types(edition, instrument):
    """The types of a survey's columns by name, in their order."""
    items = edition.items(edition.part(instrument))
    return {"unit_code": "VARCHAR", "fiscal_year": "SMALLINT", "response": "INTEGER"} | dict.fromkeys(items, "TINYINT")


def rows(data, table, types, is_joined):
    """SQL: reads a table, from its files by their glob or from the descriptor with all files joined.

    The glob is the simpler form. It costs 90 microseconds of processor time a file: 4.7 s for a nation instead of 2.5 s,
    measured with DuckDB 1.5.6 on two cores. A joined table has many headers; they break the types and are left out.
    """
    source = f"/dev/fd/{DESCRIPTORS[table]}" if is_joined else f"{data}/extracts/{YEAR}/*/*/{table}.csv"
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in types.items())
    return f"""read_csv('{source}', header={"false" if is_joined else "true"}, auto_detect=false, delim=',', quote='"',
    escape='"', ignore_errors=true, columns={{{columns}}})"""


def survey(data, edition, instrument, is_joined):
    """SQL: the units with the mean of an instrument's answers.

    The lines are read once and kept. Few responses are repeated, so that only those are compared by their answers.
    """
    part = edition.part(instrument)
    items, key = edition.items(part), ", ".join(KEY)
    answers = ", ".join(items)

    def scored(item):
        cases = " ".join(f"WHEN {answer} THEN {score}" for answer, score in edition.scales[item].items())
        return f"avg(CASE {item} {cases} END) AS {item}"

    return f"""{instrument.lower()} AS (
WITH lines AS MATERIALIZED (SELECT {key}, {answers} FROM {rows(data, instrument.lower(), survey_types(edition, instrument), is_joined)}
  WHERE fiscal_year = {YEAR}),
repeated AS MATERIALIZED (SELECT {key} FROM lines GROUP BY ALL HAVING count(*) > 1),
counted_once AS (SELECT {key}, {", ".join(f"any_value({item}) AS {item}" for item in items)}
  FROM (SELECT DISTINCT * FROM lines SEMI JOIN repeated USING ({key})) GROUP BY {key} HAVING count(*) = 1),
responses AS (SELECT * FROM lines ANTI JOIN repeated USING ({key}) UNION ALL SELECT * FROM counted_once)
SELECT unit_code, {edition.mean(part)} AS {instrument} FROM (
  SELECT unit_code, {", ".join(map(scored, items))} FROM responses GROUP BY unit_code)),
"""


def disclosure(data, editions, is_joined):
    """SQL: the units with the mean of the web-site check: items, sub-indicators, indicators."""
    tree = ", ".join(
        f"('{name}', '{item}', '{group}', '{indicator}', {len(edition.children[group])})"
        for name, edition in editions.items()
        for indicator in edition.children["OIT"]
        for group in edition.children[indicator]
        for item in edition.items(group)
    )
    return f"""units AS (SELECT unit_code, edition FROM read_csv('{data}/units.csv', header=true, all_varchar=true)),
oit AS (
WITH tree(edition, item, grp, indicator, size) AS (VALUES {tree}),
clean AS (SELECT unit_code, item, any_value(score) AS score FROM {rows(data, "oit", OIT_TYPES, is_joined)}
  WHERE fiscal_year = {YEAR} AND score IN (0, 100) GROUP BY ALL HAVING count(DISTINCT score) = 1),
groups AS (SELECT unit_code, indicator, grp, CASE WHEN count(*) = any_value(size) THEN avg(score) END AS mean
  FROM clean JOIN units USING (unit_code) JOIN tree USING (edition, item) GROUP BY ALL),
indicators AS (SELECT unit_code, indicator, CASE WHEN count(*) = count(mean) THEN avg(mean) END AS mean
  FROM groups GROUP BY ALL)
SELECT unit_code, CASE WHEN count(*) = count(mean) AND count(*) = {len(editions["bangkok"].children["OIT"])}
  THEN avg(mean) END AS OIT FROM indicators GROUP BY ALL)
"""


def whole(data, out, is_joined=False):
    """SQL: all three instruments and the totals, in one statement that writes them to a file."""
    editions = {name: Edition(data, name) for name in ("bangkok", "national")}
    edition = editions["bangkok"]
    # The EIT of the districts is computed from the answers; the national EIT has a second part that is only announced.
    total = " + ".join(f"round({edition.weights[code]} * {code} + 1e-9, 2)" for code in INSTRUMENTS)
    return f"""SET preserve_insertion_order=false;
COPY (WITH
{survey(data, edition, "IIT", is_joined)}{survey(data, edition, "EIT", is_joined)}{disclosure(data, editions, is_joined)}
SELECT unit_code, edition, {", ".join(f"round({code} + 1e-9, 2) AS {code}" for code in INSTRUMENTS)},
  CASE WHEN edition = 'bangkok' THEN round({total}, 2) END AS ITA,
  CASE WHEN edition = 'bangkok' AND {total} IS NOT NULL
    THEN rank() OVER (PARTITION BY edition ORDER BY round({total}, 2) DESC NULLS LAST) END AS rank
  FROM units LEFT JOIN iit USING (unit_code) LEFT JOIN eit USING (unit_code) LEFT JOIN oit USING (unit_code)
  ORDER BY unit_code) TO '{out}' (HEADER);
"""


if __name__ == "__main__":
    print(whole(*sys.argv[1:3], is_joined=sys.argv[3:] == ["--joined"]))
