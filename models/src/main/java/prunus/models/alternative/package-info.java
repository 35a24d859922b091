/**
 * What pruning is compared with: other ways to store a layer's dense weights in fewer bytes, each
 * with its formula, its source and a count of every bit a reader needs. May use the graph, inputs,
 * the quantiser's floating-point pass and codebooks, dense weights as importers have them, and
 * pruners.
 */
package prunus.models.alternative;
