`default_nettype none

module ActivationQueue (  // ActivationQueue.java:39
  input wire clk,
  input wire rst,
  input wire push,  // ActivationQueue.java:43
  input wire [12:0] pushed_column,  // Item.java:20
  input wire signed [15:0] pushed_activation,  // Item.java:21
  input wire [10:0] pushed_base,  // Item.java:22
  input wire [10:0] pushed_minimum,  // Item.java:23
  input wire pop,  // ActivationQueue.java:45
  output wire occupied,  // ActivationQueue.java:46
  output wire full,  // ActivationQueue.java:47
  output wire [12:0] head_column,  // Item.java:20
  output wire signed [15:0] head_activation,  // Item.java:21
  output wire [10:0] head_base,  // Item.java:22
  output wire [10:0] head_minimum  // Item.java:23
);
  reg [2:0] read_at;  // ActivationQueue.java:50
  reg [2:0] write_at;  // ActivationQueue.java:51
  reg [3:0] count;  // ActivationQueue.java:52
  wire [50:0] first;  // ActivationQueue.java:96
  wire never_overflows;  // ActivationQueue.java:81
  wire never_underflows;  // ActivationQueue.java:82
  wire unused_ok;

  always @(posedge clk) begin
    if (rst) begin
      write_at <= 3'd0;  // ActivationQueue.java:51
    end else if (push) begin
      if (write_at == 3'd7) begin
        write_at <= 3'd0;  // ActivationQueue.java:60
      end else begin
        write_at <= write_at + 3'd1;  // ActivationQueue.java:61
      end
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      read_at <= 3'd0;  // ActivationQueue.java:50
    end else if (pop) begin
      if (read_at == 3'd7) begin
        read_at <= 3'd0;  // ActivationQueue.java:66
      end else begin
        read_at <= read_at + 3'd1;  // ActivationQueue.java:67
      end
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      count <= 4'd0;  // ActivationQueue.java:52
    end else if (push && (!pop)) begin
      count <= count + 4'd1;  // ActivationQueue.java:68
    end else if (pop && (!push)) begin
      count <= count - 4'd1;  // ActivationQueue.java:69
    end
  end

  assign occupied = count != 4'd0;  // ActivationQueue.java:70
  assign full = count == 4'd8;  // ActivationQueue.java:71
  assign head_minimum = first[10:0];  // ActivationQueue.java:75
  assign head_base = first[21:11];  // ActivationQueue.java:76
  assign head_activation = first[37:22];  // ActivationQueue.java:78
  assign head_column = first[50:38];  // ActivationQueue.java:79
  assign never_overflows = !(push && full);  // ActivationQueue.java:81
  assign never_underflows = !(pop && (!occupied));  // ActivationQueue.java:82

  regfile_1r1w #(
    .WIDTH(51),
    .ADDRESS(3)
  ) items (  // ActivationQueue.java:87
    .clk(clk),
    .wen(push),
    .waddr(write_at),
    .wdata({pushed_column, pushed_activation, pushed_base, pushed_minimum}),
    .raddr(read_at),
    .rdata(first)
  );

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || never_overflows);  // ActivationQueue.java:81
    assert (rst || never_underflows);  // ActivationQueue.java:82
  end
`endif

  assign unused_ok = &{1'b0, never_overflows, never_underflows};
endmodule

`default_nettype wire
