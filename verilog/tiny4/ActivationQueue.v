`default_nettype none

module ActivationQueue (  // ActivationQueue.java:40
  input wire clk,
  input wire rst,
  input wire push,  // ActivationQueue.java:44
  input wire [12:0] pushed_column,  // Item.java:21
  input wire signed [15:0] pushed_activation,  // Item.java:22
  input wire [10:0] pushed_base,  // Item.java:23
  input wire [10:0] pushed_minimum,  // Item.java:24
  input wire pop,  // ActivationQueue.java:46
  output wire occupied,  // ActivationQueue.java:47
  output wire full,  // ActivationQueue.java:48
  output wire [12:0] head_column,  // Item.java:21
  output wire signed [15:0] head_activation,  // Item.java:22
  output wire [10:0] head_base,  // Item.java:23
  output wire [10:0] head_minimum  // Item.java:24
);
  reg [2:0] read_at;  // ActivationQueue.java:51
  reg [2:0] write_at;  // ActivationQueue.java:52
  reg [3:0] count;  // ActivationQueue.java:53
  wire [50:0] first;  // ActivationQueue.java:97
  wire never_overflows;  // ActivationQueue.java:82
  wire never_underflows;  // ActivationQueue.java:83
  wire unused_ok;

  always @(posedge clk) begin
    if (rst) begin
      write_at <= 3'd0;  // ActivationQueue.java:52
    end else if (push) begin
      if (write_at == 3'd7) begin
        write_at <= 3'd0;  // ActivationQueue.java:61
      end else begin
        write_at <= write_at + 3'd1;  // ActivationQueue.java:62
      end
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      read_at <= 3'd0;  // ActivationQueue.java:51
    end else if (pop) begin
      if (read_at == 3'd7) begin
        read_at <= 3'd0;  // ActivationQueue.java:67
      end else begin
        read_at <= read_at + 3'd1;  // ActivationQueue.java:68
      end
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      count <= 4'd0;  // ActivationQueue.java:53
    end else if (push && (!pop)) begin
      count <= count + 4'd1;  // ActivationQueue.java:69
    end else if (pop && (!push)) begin
      count <= count - 4'd1;  // ActivationQueue.java:70
    end
  end

  assign occupied = count != 4'd0;  // ActivationQueue.java:71
  assign full = count == 4'd8;  // ActivationQueue.java:72
  assign head_minimum = first[10:0];  // ActivationQueue.java:76
  assign head_base = first[21:11];  // ActivationQueue.java:77
  assign head_activation = first[37:22];  // ActivationQueue.java:79
  assign head_column = first[50:38];  // ActivationQueue.java:80
  assign never_overflows = !(push && full);  // ActivationQueue.java:82
  assign never_underflows = !(pop && (!occupied));  // ActivationQueue.java:83

  regfile_1r1w #(
    .WIDTH(51),
    .ADDRESS(3)
  ) items (  // ActivationQueue.java:88
    .clk(clk),
    .wen(push),
    .waddr(write_at),
    .wdata({pushed_column, pushed_activation, pushed_base, pushed_minimum}),
    .raddr(read_at),
    .rdata(first)
  );

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || never_overflows);  // ActivationQueue.java:82
    assert (rst || never_underflows);  // ActivationQueue.java:83
  end
`endif

  assign unused_ok = &{1'b0, never_overflows, never_underflows};
endmodule

`default_nettype wire
