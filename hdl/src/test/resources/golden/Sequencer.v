`default_nettype none

module Sequencer (  // Sequencer
  input wire clk,
  input wire rst,
  input wire start,  // Sequencer
  output reg busy,  // Sequencer
  output wire [3:0] steps  // Sequencer
);
  localparam [1:0] STATE_IDLE = 2'd0;  // Sequencer
  localparam [1:0] STATE_LOAD = 2'd1;  // Sequencer
  localparam [1:0] STATE_RUN = 2'd2;  // Sequencer
  wire [3:0] counter_count;  // Sequencer
  reg [1:0] state;  // Sequencer
  wire in_range;  // Sequencer
  wire reached;  // Sequencer
  wire unused_ok;

  always @(posedge clk) begin
    if (rst) begin
      state <= 2'd0;  // Sequencer
    end else begin
      case (state)
        STATE_IDLE: begin
          if (start) begin
            state <= STATE_LOAD;  // Sequencer
          end
        end
        STATE_LOAD: begin
          state <= STATE_RUN;  // Sequencer
        end
        default: begin  // STATE_RUN
          if (counter_count == 4'd9) begin
            state <= STATE_IDLE;  // Sequencer
          end else if (!start) begin
            state <= STATE_LOAD;  // Sequencer
          end
        end
      endcase
    end
  end

  always @* begin
    case (state)
      STATE_IDLE: begin
        busy = 1'b0;  // Sequencer
      end
      STATE_LOAD: begin
        busy = 1'b1;  // Sequencer
      end
      default: begin  // STATE_RUN
        busy = 1'b1;  // Sequencer
      end
    endcase
  end

  assign steps = counter_count;  // Sequencer
  assign in_range = counter_count <= 4'd12;  // Sequencer
  assign reached = counter_count == 4'd9;  // Sequencer

  Counter4 counter (  // Sequencer
    .clk(clk),
    .rst(rst),
    .en(state == STATE_RUN),
    .count(counter_count)
  );

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || in_range);  // Sequencer
    cover (!rst && reached);  // Sequencer
  end
`endif

  assign unused_ok = &{1'b0, in_range, reached};
endmodule

`default_nettype wire
