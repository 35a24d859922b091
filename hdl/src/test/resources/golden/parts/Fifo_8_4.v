`default_nettype none

module Fifo_8_4 (  // FifoQueue
  input wire clk,
  input wire rst,
  input wire push,  // FifoQueue
  input wire [7:0] data,  // FifoQueue
  input wire pop,  // FifoQueue
  output wire full,  // FifoQueue
  output wire empty,  // FifoQueue
  output wire [7:0] head  // FifoQueue
);
  reg is_full;  // FifoQueue
  reg is_empty;  // FifoQueue
  reg [1:0] first;  // FifoQueue
  reg [1:0] next;  // FifoQueue
  reg [2:0] level;  // FifoQueue
  wire pushed;  // FifoQueue
  wire popped;  // FifoQueue
  reg [7:0] word0;  // FifoQueue
  reg [7:0] word1;  // FifoQueue
  reg [7:0] word2;  // FifoQueue
  reg [7:0] word3;  // FifoQueue
  wire level_in_range;  // FifoQueue
  wire full_is_exact;  // FifoQueue
  wire empty_is_exact;  // FifoQueue
  wire next_is_exact;  // FifoQueue
  wire unused_ok;

  assign pushed = push && (!is_full);  // FifoQueue
  assign popped = pop && (!is_empty);  // FifoQueue

  always @(posedge clk) begin
    if (pushed && (next == 2'd0)) begin
      word0 <= data;  // FifoQueue
    end
  end

  always @(posedge clk) begin
    if (pushed && (next == 2'd1)) begin
      word1 <= data;  // FifoQueue
    end
  end

  always @(posedge clk) begin
    if (pushed && (next == 2'd2)) begin
      word2 <= data;  // FifoQueue
    end
  end

  always @(posedge clk) begin
    if (pushed && (next == 2'd3)) begin
      word3 <= data;  // FifoQueue
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      next <= 2'd0;  // FifoQueue
    end else if (pushed) begin
      next <= next + 2'd1;  // FifoQueue
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      first <= 2'd0;  // FifoQueue
    end else if (popped) begin
      first <= first + 2'd1;  // FifoQueue
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      level <= 3'd0;  // FifoQueue
      is_full <= 1'b0;  // FifoQueue
      is_empty <= 1'b1;  // FifoQueue
    end else if (pushed && (!popped)) begin
      level <= level + 3'd1;  // FifoQueue
      is_full <= level == 3'd3;  // FifoQueue
      is_empty <= 1'b0;  // FifoQueue
    end else if (popped && (!pushed)) begin
      level <= level - 3'd1;  // FifoQueue
      is_full <= 1'b0;  // FifoQueue
      is_empty <= level == 3'd1;  // FifoQueue
    end
  end

  assign full = is_full;  // FifoQueue
  assign empty = is_empty;  // FifoQueue
  assign head = (first == 2'd0) ? word0 : ((first == 2'd1) ? word1 : ((first == 2'd2) ? word2 : word3));  // FifoQueue
  assign level_in_range = level <= 3'd4;  // FifoQueue
  assign full_is_exact = is_full == (level == 3'd4);  // FifoQueue
  assign empty_is_exact = is_empty == (level == 3'd0);  // FifoQueue
  assign next_is_exact = next == (first + level[1:0]);  // FifoQueue

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || level_in_range);  // FifoQueue
    assert (rst || full_is_exact);  // FifoQueue
    assert (rst || empty_is_exact);  // FifoQueue
    assert (rst || next_is_exact);  // FifoQueue
  end
`endif

  assign unused_ok = &{1'b0, level_in_range, full_is_exact, empty_is_exact, next_is_exact};
endmodule

`default_nettype wire
