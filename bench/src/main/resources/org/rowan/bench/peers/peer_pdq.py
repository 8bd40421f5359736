"""Hashes a raw RGB picture with pdqhash as often as each input line says: "count width height path";
answers "milliseconds of processor time each, wall, quality, then the hash as four 64-bit numbers in halves"."""

import sys
import time

import numpy
import pdqhash

for line in sys.stdin:
    count, width, height, path = line.strip().split(" ", 3)
    count = int(count)
    rgb = numpy.fromfile(path, numpy.uint8).reshape(int(height), int(width), 3)
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(count):
        bits, quality = pdqhash.compute(rgb)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    number = int("".join(map(str, bits)), 2)
    words = [number >> 32 * i & 0xFFFFFFFF for i in range(8)]
    print(cpu / count * 1e3, wall / count * 1e3, quality, *words, flush=True)
