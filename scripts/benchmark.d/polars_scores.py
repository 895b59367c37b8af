"""The same reading, validation and scores as the tool's, as lazy expressions for Polars.

    polars_scores.py DATA OUT    writes the units' computed scores and ranks to OUT

As queries.py: explicit schemas, broken cells missing, a repeated response counted once or, where the answers differ,
not at all, nested means of means, printed totals ranked among the districts.
"""

import sys

import polars as pl

from queries import YEAR, Edition


def nested(edition, code):
    """The nested mean of a measure over the columns of its items' means."""
    if code in edition.scales:
        return pl.col(code)
    children = edition.children[code]
    return sum((nested(edition, child) for child in children[1:]), nested(edition, children[0])) / len(children)


def rows(data, table, schema):
    return pl.scan_csv(
        f"{data}/extracts/{YEAR}/*/*/{table}.csv", schema=schema, has_header=False, skip_rows=1, missing_columns="insert",
        extra_columns="ignore", ignore_errors=True, truncate_ragged_lines=True, encoding="utf8-lossy",
    ).filter(pl.col("fiscal_year") == YEAR)


def survey(data, edition, instrument):
    part = edition.part(instrument)
    items = edition.items(part)
    schema = {"unit_code": pl.String, "fiscal_year": pl.Int16, "response": pl.Int32} | dict.fromkeys(items, pl.Int8)
    lines = rows(data, instrument.lower(), schema)
    twice = (
        lines.group_by("unit_code", "response").agg(pl.len().alias("count")).filter(pl.col("count") > 1)
    )
    once = lines.join(twice, on=["unit_code", "response"], how="anti")
    again = lines.join(twice, on=["unit_code", "response"], how="semi").unique()
    same = again.group_by("unit_code", "response").agg(pl.len().alias("count")).filter(pl.col("count") == 1)
    clean = pl.concat([once, again.join(same, on=["unit_code", "response"], how="semi")])

    def scored(item):
        answers = edition.scales[item]
        return pl.col(item).replace_strict(
            [int(answer) for answer in answers], list(answers.values()), default=None, return_dtype=pl.Int16
        ).mean()

    return clean.group_by("unit_code").agg(scored(item) for item in items).select(
        "unit_code", nested(edition, part).alias(instrument))


def disclosure(data, editions, units):
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
        rows(data, "oit", {"unit_code": pl.String, "fiscal_year": pl.Int16, "item": pl.String, "score": pl.Int16})
        .filter(pl.col("score").is_in([0, 100]))
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
    printed = lambda expression: (expression * 100 + 0.5 + 1e-7).floor() / 100
    total = sum(printed(float(edition.weights[code]) * pl.col(code)) for code in ("IIT", "EIT", "OIT"))
    result = units
    for table in (survey(data, edition, "IIT"), survey(data, edition, "EIT"), disclosure(data, editions, units)):
        result = result.join(table, on="unit_code", how="left")
    result.with_columns(ITA=pl.when(pl.col("edition") == "bangkok").then(total.round(2))).select(
        "unit_code", "edition", *(printed(pl.col(code)) for code in ("IIT", "EIT", "OIT")), "ITA",
        rank=pl.col("ITA").rank("min", descending=True),
    ).sort("unit_code").collect(engine="streaming").write_csv(out, float_precision=2)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
