/**
 * The model zoo: recipes, and models by name or file. Depends on all other packages of this module
 * except {@link prunus.models.matrix}.
 */
package prunus.models.zoo;
