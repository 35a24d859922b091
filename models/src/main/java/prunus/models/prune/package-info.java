/**
 * Which weights to remove: pruners behind one interface, and the removal of neurons that pruning
 * left without use. May use the graph, the compressed form, the quantiser and its calibration;
 * knows no framework.
 */
package prunus.models.prune;
