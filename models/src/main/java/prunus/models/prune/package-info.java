/**
 * Which weights to remove: pruners behind one interface, and the removal of neurons that pruning
 * left without use. May use the graph and the quantiser's forms of weights; knows no framework.
 */
package prunus.models.prune;
