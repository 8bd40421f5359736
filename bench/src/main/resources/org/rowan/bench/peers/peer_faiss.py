"""Searches binary indexes of faiss-cpu. Arguments: file of hashes, file of queries (32 bytes each), file of the
expected neighbour of each query (int32, -1 for none). Input lines and answers:

  build flat|BANDSxBITS,FLIPS   seconds of processor time, bytes of memory the index takes
  query FROM COUNT              milliseconds of processor time each, wall, hits, expected neighbours found"""

import gc
import sys
import time

import faiss
import numpy

DISTANCE = 31

faiss.omp_set_num_threads(1)
hashes = numpy.fromfile(sys.argv[1], numpy.uint8).reshape(-1, 32)
queries = numpy.fromfile(sys.argv[2], numpy.uint8).reshape(-1, 32)
expected = numpy.fromfile(sys.argv[3], numpy.int32)
index = None


def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4096


def build(kind):
    if kind == "flat":
        made = faiss.IndexBinaryFlat(256)
    else:
        shape, flips = kind.split(",")
        made = faiss.IndexBinaryMultiHash(256, *map(int, shape.split("x")))
        made.nflip = int(flips)
    made.add(hashes)
    return made


for line in sys.stdin:
    word, *arguments = line.split()
    cpu, wall = time.process_time(), time.perf_counter()
    if word == "build":
        index = None
        gc.collect()
        before = resident()
        index = build(arguments[0])
        print(time.process_time() - cpu, resident() - before, flush=True)
    else:
        start, count = map(int, arguments)
        some = queries[start : start + count]
        limits, _, ids = index.range_search(some, DISTANCE + 1)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        found = sum(
            expected[start + i] in ids[limits[i] : limits[i + 1]] for i in range(count) if expected[start + i] >= 0
        )
        print(cpu / count * 1e3, wall / count * 1e3, limits[count], found, flush=True)
