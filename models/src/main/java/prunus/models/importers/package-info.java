/**
 * Other people's networks: readers of files with weights or whole networks, and the way from them
 * into fixed point. May use the graph, the compressed form, JSON, inputs and the quantiser.
 */
package prunus.models.importers;
