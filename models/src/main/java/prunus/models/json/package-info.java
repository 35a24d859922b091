/**
 * JSON forms of networks and formats, shared by zoo recipes and the manifest of a {@code .pruned}
 * file. Readers take nothing on trust. Depends on {@link prunus.models.graph} and {@link
 * prunus.models.compress}.
 */
package prunus.models.json;
