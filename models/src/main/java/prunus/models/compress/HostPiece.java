package prunus.models.compress;

import prunus.models.graph.HostStep;

/**
 * A step of the host with what it runs.
 *
 * @param step what it reads and makes
 * @param model an ONNX model with the step's values as inputs and outputs; nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent")
public record HostPiece(HostStep step, byte[] model) {}
