package org.rowan.engine.link.train;

/** Solves symmetric positive definite systems by Cholesky decomposition. */
final class Cholesky {
    private Cholesky() {}

    /** Solves {@code matrix · x = right}; the matrix is overwritten. */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                matrix[j][j] -= matrix[j][k] * matrix[j][k];
            }
            matrix[j][j] = Math.sqrt(Math.max(matrix[j][j], 1e-12));
            for (int i = j + 1; i < n; i++) {
                for (int k = 0; k < j; k++) {
                    matrix[i][j] -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] /= matrix[j][j];
            }
        }
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= matrix[i][k] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= matrix[k][i] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }
}
