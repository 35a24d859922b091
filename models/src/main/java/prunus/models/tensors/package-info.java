/**
 * Named arrays in files: NumPy's {@code .npy} and {@code .npz}, and {@code .safetensors}. Depends
 * on {@link prunus.models} and on {@link prunus.models.json}.
 */
package prunus.models.tensors;
