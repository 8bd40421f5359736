"""Hashes a folder of PPM files with PyPI's pdqhash and prints a line for each:
number,mode,width,height,quality,hash of the picture,then of it turned and mirrored (rotate90 ... flipMinus1)."""

import importlib.metadata
import pathlib
import sys

import numpy
import pdqhash


def picture(path):
    magic, size, depth, pixels = path.read_bytes().split(b"\n", 3)
    assert (magic, depth) == (b"P6", b"255"), path
    width, height = map(int, size.split())
    return numpy.frombuffer(pixels, numpy.uint8).reshape(height, width, 3)


def hexadecimal(bits):
    return "%064x" % int("".join(map(str, bits)), 2)


print("# pdqhash", importlib.metadata.version("pdqhash"), "made by record_pdq.py")
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ppm")):
    number, mode = path.stem.split("-")
    rgb = picture(path)
    bits, quality = pdqhash.compute(rgb)
    turned, _ = pdqhash.compute_dihedral(rgb)
    hashes = [hexadecimal(one) for one in [bits, *turned[1:]]]
    print(int(number), mode, rgb.shape[1], rgb.shape[0], quality, *hashes, sep=",")
