`default_nettype none

module Fifo_8_4 (  // FifoQueue.java:29
  input wire clk,
  input wire rst,
  input wire push,  // FifoQueue.java:32
  input wire [7:0] data,  // FifoQueue.java:33
  input wire pop,  // FifoQueue.java:34
  output wire full,  // FifoQueue.java:65
  output wire empty,  // FifoQueue.java:66
  output wire [7:0] head  // FifoQueue.java:67
);
  reg is_full;  // FifoQueue.java:35
  reg is_empty;  // FifoQueue.java:36
  reg [1:0] first;  // FifoQueue.java:37
  reg [1:0] next;  // FifoQueue.java:38
  reg [2:0] level;  // FifoQueue.java:39
  wire pushed;  // FifoQueue.java:40
  wire popped;  // FifoQueue.java:41
  reg [7:0] word0;  // FifoQueue.java:44
  reg [7:0] word1;  // FifoQueue.java:44
  reg [7:0] word2;  // FifoQueue.java:44
  reg [7:0] word3;  // FifoQueue.java:44
  wire level_in_range;  // FifoQueue.java:68
  wire full_is_exact;  // FifoQueue.java:69
  wire empty_is_exact;  // FifoQueue.java:70
  wire next_is_exact;  // FifoQueue.java:71
  wire unused_ok;

  assign pushed = push && (!is_full);  // FifoQueue.java:40
  assign popped = pop && (!is_empty);  // FifoQueue.java:41

  always @(posedge clk) begin
    if (pushed && (next == 2'd0)) begin
      word0 <= data;  // FifoQueue.java:45
    end
  end

  always @(posedge clk) begin
    if (pushed && (next == 2'd1)) begin
      word1 <= data;  // FifoQueue.java:45
    end
  end

  always @(posedge clk) begin
    if (pushed && (next == 2'd2)) begin
      word2 <= data;  // FifoQueue.java:45
    end
  end

  always @(posedge clk) begin
    if (pushed && (next == 2'd3)) begin
      word3 <= data;  // FifoQueue.java:45
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      next <= 2'd0;  // FifoQueue.java:38
    end else if (pushed) begin
      next <= next + 2'd1;  // FifoQueue.java:48
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      first <= 2'd0;  // FifoQueue.java:37
    end else if (popped) begin
      first <= first + 2'd1;  // FifoQueue.java:49
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      level <= 3'd0;  // FifoQueue.java:39
      is_full <= 1'b0;  // FifoQueue.java:35
      is_empty <= 1'b1;  // FifoQueue.java:36
    end else if (pushed && (!popped)) begin
      level <= level + 3'd1;  // FifoQueue.java:53
      is_full <= level == 3'd3;  // FifoQueue.java:54
      is_empty <= 1'b0;  // FifoQueue.java:55
    end else if (popped && (!pushed)) begin
      level <= level - 3'd1;  // FifoQueue.java:60
      is_full <= 1'b0;  // FifoQueue.java:61
      is_empty <= level == 3'd1;  // FifoQueue.java:62
    end
  end

  assign full = is_full;  // FifoQueue.java:65
  assign empty = is_empty;  // FifoQueue.java:66
  assign head = (first == 2'd0) ? word0 : ((first == 2'd1) ? word1 : ((first == 2'd2) ? word2 : word3));  // FifoQueue.java:67
  assign level_in_range = level <= 3'd4;  // FifoQueue.java:68
  assign full_is_exact = is_full == (level == 3'd4);  // FifoQueue.java:69
  assign empty_is_exact = is_empty == (level == 3'd0);  // FifoQueue.java:70
  assign next_is_exact = next == (first + level[1:0]);  // FifoQueue.java:71

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || level_in_range);  // FifoQueue.java:68
    assert (rst || full_is_exact);  // FifoQueue.java:69
    assert (rst || empty_is_exact);  // FifoQueue.java:70
    assert (rst || next_is_exact);  // FifoQueue.java:71
  end
`endif

  assign unused_ok = &{1'b0, level_in_range, full_is_exact, empty_is_exact, next_is_exact};
endmodule

`default_nettype wire
