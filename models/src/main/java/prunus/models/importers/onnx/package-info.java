/**
 * ONNX: a bounded reader of the protobuf wire format, the parts of the model it reads, and their
 * translation into a network. Depends on {@link prunus.models.importers} and what that may use.
 */
package prunus.models.importers.onnx;
