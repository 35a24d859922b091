/**
 * Random networks and inputs for property tests here and in the modules above. Depends on {@code
 * graph}, {@code compress} and {@code values}.
 */
package prunus.models.random;
