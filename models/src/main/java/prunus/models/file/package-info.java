/**
 * The {@code .pruned} model file: reader and writer. Its layout is in {@code docs/model-file.md}.
 * Depends on {@link prunus.models.encode}, {@link prunus.models.json}, {@link
 * prunus.models.compress} and {@link prunus.models.graph}.
 */
package prunus.models.file;
