/**
 * Runs ONNX models with onnxruntime, for networks of which a part is not for the array. Depends on
 * {@link prunus.models.host} alone.
 */
package prunus.host;
