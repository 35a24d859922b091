/**
 * Brings a network's weights into fixed point on the default image. May use the graph, the
 * compressed form, inputs and the quantiser.
 */
package prunus.models.calibrate;
