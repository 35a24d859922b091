/**
 * Weights of a known network from files of named arrays: one rule a class for the names that people
 * give them ({@link prunus.models.importers.named.NameRule}) and for the order of their values.
 * Depends on {@link prunus.models.tensors}, {@link prunus.models.importers} and what that may use.
 */
package prunus.models.importers.named;
