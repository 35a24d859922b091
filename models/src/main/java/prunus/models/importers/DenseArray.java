package prunus.models.importers;

import java.util.List;

/**
 * A named array of a file of weights.
 *
 * @param dims sizes, outermost first
 * @param values in C order, all finite
 */
@SuppressWarnings("ArrayRecordComponent")
record DenseArray(List<Long> dims, float[] values) {}
