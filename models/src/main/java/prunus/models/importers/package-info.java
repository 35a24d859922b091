/**
 * Other people's networks: readers of files with weights or whole networks, and the way from them
 * into fixed point. May use the graph, the compressed form, JSON, files of arrays, inputs, the
 * quantiser and its calibration.
 */
package prunus.models.importers;
