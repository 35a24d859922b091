/**
 * What the array can do, and a network in those terms: the one lowered graph. Whoever asks what is
 * fused behind a layer, who made a map or which maps share a format reads it here: quantiser,
 * inference, mapper, co-simulation, importers. Depends on {@code graph} and {@code compress}.
 */
package prunus.models.operations;
