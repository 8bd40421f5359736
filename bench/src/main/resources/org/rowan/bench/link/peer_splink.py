"""Links a table of persons with Splink on DuckDB, set up as its own documentation of historical_50k does.

Usage: peer_splink.py TABLE.csv OUT.csv THRESHOLD [THRESHOLD ...]
Prints one JSON object: version, seconds, and for each threshold the file with row id and cluster.
"""

import json
import logging
import sys
import time

import duckdb
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.disable(logging.WARNING)
table, out, thresholds = sys.argv[1], sys.argv[2], [float(x) for x in sys.argv[3:]]
con = duckdb.connect()
con.execute("SET threads TO 2")
rows = con.execute(
    f"""select unique_id,
    nullif(first_name, '') as first_name, nullif(surname, '') as surname,
    nullif(first_and_surname, '') as first_name_surname_concat,
    nullif(dob, '') as dob, nullif(birth_place, '') as birth_place,
    nullif(postcode_fake, '') as postcode_fake, nullif(occupation, '') as occupation
    from read_csv('{table}', all_varchar = true)"""
).df()

began = time.time()
rules = [
    block_on("first_name", "surname"),
    block_on("substr(first_name, 1, 1)", "substr(surname, 1, 4)", "dob"),
    block_on("dob", "postcode_fake"),
    block_on("postcode_fake", "first_name"),
    block_on("postcode_fake", "surname"),
    block_on("dob", "birth_place"),
    block_on("substr(postcode_fake, 1, 3)", "dob"),
    block_on("substr(postcode_fake, 1, 3)", "first_name"),
    block_on("substr(postcode_fake, 1, 3)", "surname"),
    block_on("substr(first_name, 1, 2)", "substr(surname, 1, 2)", "substr(dob, 1, 4)"),
]
settings = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=rules,
    comparisons=[
        cl.ForenameSurnameComparison(
            "first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"
        ),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.LevenshteinAtThresholds("postcode_fake", 2),
        cl.JaroWinklerAtThresholds("birth_place", 0.9).configure(term_frequency_adjustments=True),
        cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
    ],
)
api = DuckDBAPI(connection=con)
try:
    linker = Linker(rows, settings, db_api=api)
except TypeError:
    linker = Linker(api.register(rows), settings)
training = linker.training
training.estimate_probability_two_random_records_match(
    ["l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob",
     "substr(l.first_name,1,2) = substr(r.first_name,1,2) and l.surname = r.surname"
     " and substr(l.postcode_fake,1,2) = substr(r.postcode_fake,1,2)",
     "l.dob = r.dob and l.postcode_fake = r.postcode_fake"],
    recall=0.6,
)
training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
training.estimate_parameters_using_expectation_maximisation(block_on("first_name", "surname"))
training.estimate_parameters_using_expectation_maximisation(block_on("dob"))
pairs = linker.inference.predict(threshold_match_probability=0.05)
predicted = time.time() - began
found = []
for threshold in thresholds:
    started = time.time()
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        pairs, threshold_match_probability=threshold
    ).as_pandas_dataframe()
    file = f"{out}.{threshold}.csv"
    clusters[["unique_id", "cluster_id"]].rename(
        columns={"unique_id": "row id", "cluster_id": "person id"}
    ).to_csv(file, index=False)
    found.append({"threshold": threshold, "file": file, "seconds": predicted + time.time() - started})
print("RESULT " + json.dumps({"version": splink.__version__, "found": found}))
