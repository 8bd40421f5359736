package org.rowan.testkit.generate.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values with weights, of which one is drawn; weights need not add up to one. */
public final class Mix<T> {
    private final List<T> values = new ArrayList<>();
    private final double[] upTo;

    private Mix(List<T> values, double[] upTo) {
        this.values.addAll(values);
        this.upTo = upTo;
    }

    /**
     * A mix in the iteration order of the map, so an ordered map is needed for repeatable draws.
     *
     * @throws IllegalArgumentException when there is nothing to draw
     */
    public static <T> Mix<T> of(Map<T, Double> weights) {
        List<T> values = new ArrayList<>();
        double[] upTo = new double[weights.size()];
        double sum = 0;
        for (Map.Entry<T, Double> entry : weights.entrySet()) {
            sum += Math.max(0, entry.getValue());
            upTo[values.size()] = sum;
            values.add(entry.getKey());
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException(
                    "A mix needs at least one weight above 0, got " + weights);
        }
        return new Mix<>(values, upTo);
    }

    /** One value, as likely as its weight. */
    public T draw(Dice dice) {
        double at = dice.unit() * upTo[upTo.length - 1];
        int index = 0;
        while (index < upTo.length - 1 && at >= upTo[index]) {
            index++;
        }
        return values.get(index);
    }
}
