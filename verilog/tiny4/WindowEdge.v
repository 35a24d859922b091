`default_nettype none

module WindowEdge (  // WindowEdge.java:33
  input wire clk,
  input wire load,  // WindowEdge.java:34
  input wire next,  // WindowEdge.java:35
  input wire [15:0] size,  // WindowEdge.java:36
  input wire [15:0] stride,  // WindowEdge.java:37
  input wire [15:0] length,  // WindowEdge.java:38
  input wire [15:0] first_end,  // WindowEdge.java:39
  input wire [12:0] partial_step,  // WindowEdge.java:40
  input wire [12:0] full_step,  // WindowEdge.java:41
  input wire [15:0] at,  // WindowEdge.java:42
  output wire [15:0] first_begin,  // WindowEdge.java:49
  output wire [15:0] next_begin,  // WindowEdge.java:50
  output wire [15:0] from,  // WindowEdge.java:63
  output wire [12:0] step,  // WindowEdge.java:65
  output wire last  // WindowEdge.java:67
);
  reg [15:0] end_q;  // WindowEdge.java:44
  reg [15:0] from_q;  // WindowEdge.java:45
  wire [15:0] next_end;  // WindowEdge.java:47
  wire at_edge;  // WindowEdge.java:48
  wire [15:0] following;  // WindowEdge.java:66

  assign next_end = end_q + stride;  // WindowEdge.java:47
  assign at_edge = next_end <= size;  // WindowEdge.java:48
  assign first_begin = (first_end <= size) ? 16'd0 : (first_end - size);  // WindowEdge.java:49
  assign next_begin = at_edge ? 16'd0 : (next_end - size);  // WindowEdge.java:50

  always @(posedge clk) begin
    if (load) begin
      end_q <= first_end;  // WindowEdge.java:54
      from_q <= first_begin;  // WindowEdge.java:55
    end else if (next) begin
      end_q <= next_end;  // WindowEdge.java:60
      from_q <= next_begin;  // WindowEdge.java:61
    end
  end

  assign from = from_q;  // WindowEdge.java:63
  assign step = at_edge ? 13'd0 : ((end_q < size) ? partial_step : full_step);  // WindowEdge.java:65
  assign following = at + 16'd1;  // WindowEdge.java:66
  assign last = (following == end_q) || (following == length);  // WindowEdge.java:67
endmodule

`default_nettype wire
