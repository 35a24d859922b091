/**
 * {@code sim validate}: published numbers beside ours. Each group of checks is a class of its own;
 * a check says what it is worth. Depends on {@code simulator} and the zoo.
 */
package prunus.cli.validate;
