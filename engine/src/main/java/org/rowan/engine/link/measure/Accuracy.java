package org.rowan.engine.link.measure;

import java.util.HashMap;
import java.util.Map;

/**
 * How well a found grouping agrees with a true one.
 *
 * @param rows rows in both
 * @param clusters found groups
 * @param precision share of found pairs that are true (pairwise)
 * @param recall share of true pairs that were found (pairwise)
 * @param f1 their harmonic mean
 * @param bcubedPrecision mean over rows of the share of the row's found group that is right (Bagga
 *     and Baldwin 1998)
 * @param bcubedRecall mean over rows of the share of the row's true group that was found
 * @param bcubed their harmonic mean
 * @param largestFound rows of the largest found group
 * @param largestTrue rows of the largest true group
 */
public record Accuracy(
        long rows,
        long clusters,
        double precision,
        double recall,
        double f1,
        double bcubedPrecision,
        double bcubedRecall,
        double bcubed,
        long largestFound,
        long largestTrue) {
    private record Both(String truth, String found) {}

    /**
     * Measures.
     *
     * @param truth row id to true person
     * @param found row id to found person; rows missing here are left out
     */
    public static Accuracy of(Map<String, String> truth, Map<String, String> found) {
        Map<String, Long> trueSizes = new HashMap<>();
        Map<String, Long> foundSizes = new HashMap<>();
        Map<Both, Long> common = new HashMap<>();
        long rows = 0;
        for (Map.Entry<String, String> row : truth.entrySet()) {
            String person = found.get(row.getKey());
            if (person != null) {
                rows++;
                trueSizes.merge(row.getValue(), 1L, Long::sum);
                foundSizes.merge(person, 1L, Long::sum);
                common.merge(new Both(row.getValue(), person), 1L, Long::sum);
            }
        }
        double right = pairs(common);
        double foundPairs = pairs(foundSizes);
        double truePairs = pairs(trueSizes);
        double sumPrecision = 0;
        double sumRecall = 0;
        for (Map.Entry<Both, Long> cell : common.entrySet()) {
            double n = cell.getValue();
            sumPrecision += n * n / foundSizes.getOrDefault(cell.getKey().found(), 1L);
            sumRecall += n * n / trueSizes.getOrDefault(cell.getKey().truth(), 1L);
        }
        double precision = foundPairs == 0 ? 1 : right / foundPairs;
        double recall = truePairs == 0 ? 1 : right / truePairs;
        double bPrecision = rows == 0 ? 1 : sumPrecision / rows;
        double bRecall = rows == 0 ? 1 : sumRecall / rows;
        return new Accuracy(
                rows,
                foundSizes.size(),
                precision,
                recall,
                harmonic(precision, recall),
                bPrecision,
                bRecall,
                harmonic(bPrecision, bRecall),
                largest(foundSizes),
                largest(trueSizes));
    }

    private static double pairs(Map<?, Long> sizes) {
        double pairs = 0;
        for (long size : sizes.values()) {
            pairs += size * (size - 1) / 2.0;
        }
        return pairs;
    }

    private static long largest(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
