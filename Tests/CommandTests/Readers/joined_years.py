"""Joins the tables of two publications by their keys in pandas and DuckDB, in the way that the README describes.

joined_years.py ONE OTHER: prints for each program the number of units in both rankings, the first code, the sum of the
differences of the totals in hundredths, and the number of rows of the two years in `history`.
"""
import json
import pathlib
import sys

import duckdb
import pandas

publications = [pathlib.Path(path) for path in sys.argv[1:]]


def codes(publication):
    """The columns of every table that the package declares as text, which a reader that follows the schema keeps."""
    package = json.loads((publication / "datapackage.json").read_text(encoding="utf-8"))
    return {resource["name"]: {field["name"] for field in resource["schema"]["fields"] if field["type"] == "string"}
            for resource in package["resources"]}


assert all("unit_code" in codes(publication)["ranking"] for publication in publications)

one, other = (
    pandas.read_csv(publication / "tables/ranking.csv", dtype={"unit_code": str, "geo_code": str})
    for publication in publications)
both = one.merge(other, on="unit_code", suffixes=("_one", "_other")).sort_values("unit_code")
difference = (both.ITA_other * 100 - both.ITA_one * 100).sum()
print("pandas", len(both), both.unit_code.iloc[0], round(difference), *sorted(set(both.fiscal_year_one)))
rankings = pandas.concat([one, other])
history = pandas.read_csv(publications[1] / "tables/history.csv", dtype={"unit_code": str, "geo_code": str})
joined = rankings.merge(history[history.measure == "ITA"], on=["fiscal_year", "unit_code"])
print("pandas history", len(joined), int((joined.ITA == joined.published).sum()))



def table(publication, name):
    return f"read_csv('{publication}/tables/{name}.csv', types = {{'unit_code': 'VARCHAR', 'geo_code': 'VARCHAR'}})"


print("duckdb", *duckdb.sql(f"""
    SELECT count(*), min(unit_code), CAST(round(sum(other.ITA * 100 - one.ITA * 100)) AS INTEGER), min(one.fiscal_year)
    FROM {table(publications[0], 'ranking')} one JOIN {table(publications[1], 'ranking')} other
    USING (unit_code)""").fetchall()[0])
print("duckdb history", *duckdb.sql(f"""
    SELECT count(*), count(*) FILTER (ranking.ITA = history.published)
    FROM (FROM {table(publications[0], 'ranking')} UNION ALL BY NAME
          FROM {table(publications[1], 'ranking')}) ranking
    JOIN {table(publications[1], 'history')} history USING (fiscal_year, unit_code)
    WHERE measure = 'ITA'""").fetchall()[0])
