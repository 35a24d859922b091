`default_nettype none

module DrainLanes (  // DrainLanes
  input wire clk,
  input wire rst,
  input wire load,  // DrainLanes
  input wire [8:0] locals,  // DrainLanes
  input wire reads,  // DrainLanes
  input wire writes,  // DrainLanes
  output wire [1:0] read_mask,  // DrainLanes
  output wire [1:0] write_mask,  // DrainLanes
  output wire [1:0] clear_mask,  // DrainLanes
  output wire read_word,  // DrainLanes
  output wire write_word  // DrainLanes
);
  wire [1:0] reading_turn;  // DrainLanes
  wire [1:0] reading_rest;  // DrainLanes
  wire reading_word_done;  // DrainLanes
  wire [1:0] writing_turn;  // DrainLanes
  wire [1:0] writing_rest;  // DrainLanes
  wire writing_word_done;  // DrainLanes
  wire unused_ok;

  assign read_mask = reading_turn | {2{!reads}};  // DrainLanes
  assign write_mask = writing_turn | writing_rest | {2{!writes}};  // DrainLanes
  assign clear_mask = writing_rest & {2{writes}};  // DrainLanes
  assign read_word = reading_word_done || (!reads);  // DrainLanes
  assign write_word = writing_word_done || (!writes);  // DrainLanes

  LaneTurn reading (  // DrainLanes
    .clk(clk),
    .rst(rst),
    .load(load),
    .next(reads),
    .locals(locals),
    .turn(reading_turn),
    .rest(reading_rest),
    .word_done(reading_word_done)
  );

  LaneTurn writing (  // DrainLanes
    .clk(clk),
    .rst(rst),
    .load(load),
    .next(writes),
    .locals(locals),
    .turn(writing_turn),
    .rest(writing_rest),
    .word_done(writing_word_done)
  );

  assign unused_ok = &{1'b0, reading_rest};
endmodule

`default_nettype wire
