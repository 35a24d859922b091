`default_nettype none

module WindowEdge (  // WindowEdge.java:34
  input wire clk,
  input wire load,  // WindowEdge.java:35
  input wire next,  // WindowEdge.java:36
  input wire [15:0] size,  // WindowEdge.java:37
  input wire [15:0] stride,  // WindowEdge.java:38
  input wire [15:0] length,  // WindowEdge.java:39
  input wire [15:0] first_end,  // WindowEdge.java:40
  input wire [12:0] partial_step,  // WindowEdge.java:41
  input wire [12:0] full_step,  // WindowEdge.java:42
  input wire [15:0] at,  // WindowEdge.java:43
  output wire [15:0] first_begin,  // WindowEdge.java:50
  output wire [15:0] next_begin,  // WindowEdge.java:51
  output wire [15:0] from,  // WindowEdge.java:64
  output wire [12:0] step,  // WindowEdge.java:66
  output wire last  // WindowEdge.java:68
);
  reg [15:0] end_q;  // WindowEdge.java:45
  reg [15:0] from_q;  // WindowEdge.java:46
  wire [15:0] next_end;  // WindowEdge.java:48
  wire at_edge;  // WindowEdge.java:49
  wire [15:0] following;  // WindowEdge.java:67

  assign next_end = end_q + stride;  // WindowEdge.java:48
  assign at_edge = next_end <= size;  // WindowEdge.java:49
  assign first_begin = (first_end <= size) ? 16'd0 : (first_end - size);  // WindowEdge.java:50
  assign next_begin = at_edge ? 16'd0 : (next_end - size);  // WindowEdge.java:51

  always @(posedge clk) begin
    if (load) begin
      end_q <= first_end;  // WindowEdge.java:55
      from_q <= first_begin;  // WindowEdge.java:56
    end else if (next) begin
      end_q <= next_end;  // WindowEdge.java:61
      from_q <= next_begin;  // WindowEdge.java:62
    end
  end

  assign from = from_q;  // WindowEdge.java:64
  assign step = at_edge ? 13'd0 : ((end_q < size) ? partial_step : full_step);  // WindowEdge.java:66
  assign following = at + 16'd1;  // WindowEdge.java:67
  assign last = (following == end_q) || (following == length);  // WindowEdge.java:68
endmodule

`default_nettype wire
