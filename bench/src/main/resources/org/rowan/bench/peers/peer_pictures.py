"""Decodes picture files with Pillow and hashes them with pdqhash. Each input line is "ROUNDS FOLDER FROM STEP": every
STEP-th file of the folder from FROM on, so many times over; answers how many files that were and the sum of their
qualities."""

import pathlib
import sys

import numpy
import pdqhash
from PIL import Image

for line in sys.stdin:
    rounds, folder, start, step = line.strip().split(" ")
    files = sorted(pathlib.Path(folder).iterdir())[int(start) :: int(step)]
    qualities = 0
    for _ in range(int(rounds)):
        for file in files:
            with Image.open(file) as picture:
                _, quality = pdqhash.compute(numpy.asarray(picture.convert("RGB")))
            qualities += quality
    print(len(files) * int(rounds), qualities, flush=True)
