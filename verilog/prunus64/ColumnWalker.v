`default_nettype none

module ColumnWalker (  // ColumnWalker.java:28
  input wire clk,
  input wire rst,
  input wire occupied,  // ColumnWalker.java:29
  input wire [15:0] first_entry,  // ColumnWalker.java:30
  input wire [15:0] end_entry,  // ColumnWalker.java:31
  output wire pop,  // ColumnWalker.java:32
  output wire ready,  // ColumnWalker.java:33
  output wire entry,  // ColumnWalker.java:34
  output wire first,  // ColumnWalker.java:35
  output wire empty,  // ColumnWalker.java:36
  output wire [15:0] position  // ColumnWalker.java:37
);
  reg walking;  // ColumnWalker.java:39
  reg fresh;  // ColumnWalker.java:40
  reg [15:0] next;  // ColumnWalker.java:41
  wire [15:0] at;  // ColumnWalker.java:42
  wire [15:0] following;  // ColumnWalker.java:43
  wire exhausted;  // ColumnWalker.java:44
  wire done;  // ColumnWalker.java:45
  wire free;  // ColumnWalker.java:46
  wire take;  // ColumnWalker.java:47

  assign at = fresh ? first_entry : next;  // ColumnWalker.java:42
  assign following = at + 16'd1;  // ColumnWalker.java:43
  assign exhausted = at == end_entry;  // ColumnWalker.java:44
  assign done = exhausted || (following == end_entry);  // ColumnWalker.java:45
  assign free = (!walking) || done;  // ColumnWalker.java:46
  assign take = free && occupied;  // ColumnWalker.java:47

  always @(posedge clk) begin
    if (rst) begin
      walking <= 1'b0;  // ColumnWalker.java:39
    end else begin
      walking <= take || (!free);  // ColumnWalker.java:49
    end
  end

  always @(posedge clk) begin
    fresh <= take;  // ColumnWalker.java:50
    next <= following;  // ColumnWalker.java:51
  end

  assign ready = free;  // ColumnWalker.java:52
  assign pop = take;  // ColumnWalker.java:53
  assign entry = walking && (!exhausted);  // ColumnWalker.java:54
  assign empty = walking && exhausted;  // ColumnWalker.java:55
  assign first = fresh;  // ColumnWalker.java:56
  assign position = at;  // ColumnWalker.java:57
endmodule

`default_nettype wire
