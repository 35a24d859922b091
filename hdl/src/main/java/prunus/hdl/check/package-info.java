/** The checks a finished circuit must pass, and the problems they report. Depends on {@code ir}. */
package prunus.hdl.check;
