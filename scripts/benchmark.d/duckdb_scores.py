"""Runs the SQL of queries.py with the Python module of DuckDB, which is newer than the command-line program.

    duckdb_scores.py SQL    runs the statements in the file SQL
"""

import sys
from pathlib import Path

import duckdb

duckdb.connect().execute(Path(sys.argv[1]).read_text())
