`default_nettype none

module ColumnWalker (  // ColumnWalker.java:27
  input wire clk,
  input wire rst,
  input wire occupied,  // ColumnWalker.java:28
  input wire [15:0] first_entry,  // ColumnWalker.java:29
  input wire [15:0] end_entry,  // ColumnWalker.java:30
  output wire pop,  // ColumnWalker.java:31
  output wire ready,  // ColumnWalker.java:32
  output wire entry,  // ColumnWalker.java:33
  output wire first,  // ColumnWalker.java:34
  output wire empty,  // ColumnWalker.java:35
  output wire [15:0] position  // ColumnWalker.java:36
);
  reg walking;  // ColumnWalker.java:38
  reg fresh;  // ColumnWalker.java:39
  reg [15:0] next;  // ColumnWalker.java:40
  wire [15:0] at;  // ColumnWalker.java:41
  wire [15:0] following;  // ColumnWalker.java:42
  wire exhausted;  // ColumnWalker.java:43
  wire done;  // ColumnWalker.java:44
  wire free;  // ColumnWalker.java:45
  wire take;  // ColumnWalker.java:46

  assign at = fresh ? first_entry : next;  // ColumnWalker.java:41
  assign following = at + 16'd1;  // ColumnWalker.java:42
  assign exhausted = at == end_entry;  // ColumnWalker.java:43
  assign done = exhausted || (following == end_entry);  // ColumnWalker.java:44
  assign free = (!walking) || done;  // ColumnWalker.java:45
  assign take = free && occupied;  // ColumnWalker.java:46

  always @(posedge clk) begin
    if (rst) begin
      walking <= 1'b0;  // ColumnWalker.java:38
    end else begin
      walking <= take || (!free);  // ColumnWalker.java:48
    end
  end

  always @(posedge clk) begin
    fresh <= take;  // ColumnWalker.java:49
    next <= following;  // ColumnWalker.java:50
  end

  assign ready = free;  // ColumnWalker.java:51
  assign pop = take;  // ColumnWalker.java:52
  assign entry = walking && (!exhausted);  // ColumnWalker.java:53
  assign empty = walking && exhausted;  // ColumnWalker.java:54
  assign first = fresh;  // ColumnWalker.java:55
  assign position = at;  // ColumnWalker.java:56
endmodule

`default_nettype wire
