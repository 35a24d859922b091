/**
 * What {@code sim} asks of a library that runs ONNX graphs in floating point: the reference that
 * imported networks are held against, and what runs the parts of them that the array has no
 * operations for. The library is heavy, so a module of its own offers it and is found when it is
 * there. Depends on {@link prunus.models} alone.
 */
package prunus.models.host;
