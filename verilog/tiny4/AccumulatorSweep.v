`default_nettype none

module AccumulatorSweep (  // AccumulatorSweep.java:29
  input wire clk,
  input wire load,  // AccumulatorSweep.java:31
  input wire running,  // AccumulatorSweep.java:32
  input wire [10:0] first_row,  // AccumulatorSweep.java:33
  input wire [10:0] first_pixel,  // AccumulatorSweep.java:34
  input wire [15:0] width,  // AccumulatorSweep.java:35
  input wire [15:0] rows,  // AccumulatorSweep.java:36
  input wire [8:0] locals,  // AccumulatorSweep.java:37
  input wire [10:0] row_size,  // AccumulatorSweep.java:38
  input wire [10:0] channel_width,  // AccumulatorSweep.java:39
  output wire sweep_valid,  // Sweep.java:20
  output wire [10:0] sweep_address,  // Sweep.java:21
  output wire [7:0] sweep_local,  // Sweep.java:22
  output wire last  // AccumulatorSweep.java:41
);
  reg [15:0] row;  // AccumulatorSweep.java:43
  reg [15:0] pixel;  // AccumulatorSweep.java:44
  reg [8:0] channel;  // AccumulatorSweep.java:45
  reg [10:0] row_address;  // AccumulatorSweep.java:46
  reg [10:0] pixel_address;  // AccumulatorSweep.java:47
  reg [10:0] address;  // AccumulatorSweep.java:48
  wire last_local;  // AccumulatorSweep.java:50
  wire last_pixel;  // AccumulatorSweep.java:51
  wire last_row;  // AccumulatorSweep.java:52
  wire [10:0] next_row;  // AccumulatorSweep.java:53
  wire [10:0] row_begin;  // AccumulatorSweep.java:54
  wire [10:0] next_pixel;  // AccumulatorSweep.java:55

  assign last_local = (channel + 9'd1) == locals;  // AccumulatorSweep.java:50
  assign last_pixel = (pixel + 16'd1) == width;  // AccumulatorSweep.java:51
  assign last_row = (row + 16'd1) == rows;  // AccumulatorSweep.java:52
  assign next_row = load ? first_row : (row_address + row_size);  // AccumulatorSweep.java:53
  assign row_begin = next_row + first_pixel;  // AccumulatorSweep.java:54
  assign next_pixel = pixel_address + 11'd1;  // AccumulatorSweep.java:55

  always @(posedge clk) begin
    if (load) begin
      row <= 16'd0;  // AccumulatorSweep.java:59
      pixel <= 16'd0;  // AccumulatorSweep.java:60
      channel <= 9'd0;  // AccumulatorSweep.java:61
      row_address <= next_row;  // AccumulatorSweep.java:62
      pixel_address <= row_begin;  // AccumulatorSweep.java:63
      address <= row_begin;  // AccumulatorSweep.java:64
    end else if (running) begin
      if (!last_local) begin
        channel <= channel + 9'd1;  // AccumulatorSweep.java:72
        address <= address + channel_width;  // AccumulatorSweep.java:73
      end else if (!last_pixel) begin
        channel <= 9'd0;  // AccumulatorSweep.java:78
        pixel <= pixel + 16'd1;  // AccumulatorSweep.java:79
        pixel_address <= next_pixel;  // AccumulatorSweep.java:80
        address <= next_pixel;  // AccumulatorSweep.java:81
      end else begin
        channel <= 9'd0;  // AccumulatorSweep.java:85
        pixel <= 16'd0;  // AccumulatorSweep.java:86
        row <= row + 16'd1;  // AccumulatorSweep.java:87
        row_address <= next_row;  // AccumulatorSweep.java:88
        pixel_address <= row_begin;  // AccumulatorSweep.java:89
        address <= row_begin;  // AccumulatorSweep.java:90
      end
    end
  end

  assign sweep_valid = running;  // AccumulatorSweep.java:92
  assign sweep_address = address;  // AccumulatorSweep.java:93
  assign sweep_local = channel[7:0];  // AccumulatorSweep.java:94
  assign last = running && last_local && last_pixel && last_row;  // AccumulatorSweep.java:95
endmodule

`default_nettype wire
