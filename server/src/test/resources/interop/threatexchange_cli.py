"""Runs python-threatexchange's own command line, as pip installs it, once for each list of arguments in a JSON file, with a
fresh state; prints what each printed as a JSON array. One process, because importing it takes longer than most commands."""

import contextlib
import io
import json
import pathlib
import sys
import tempfile

from threatexchange.cli.main import inner_main

asked = json.loads(pathlib.Path(sys.argv[1]).read_text())
answers = []
with tempfile.TemporaryDirectory() as state:
    for arguments in asked:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            sys.argv = ["threatexchange", *arguments]
            inner_main(state_dir=pathlib.Path(state))
        answers.append(out.getvalue())
print(json.dumps(answers))
