import { expect, test } from "vitest";
import { readTrace } from "./trace.ts";

test("a trace's lines, whole or cut in two: where to, by what way, with a datagram or without", () => {
  const trace = [
    '7 connect(3<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0',
    '7 connect(20<TCP:[2]>, {sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr("127.0.0.1")}, 16 <unfinished ...>',
    '7 connect(21<TCPv6:[3]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    '7 connect(22<UDPv6:[4]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::2", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    '7 sendto(23<UDP:[10.0.0.1:5->10.0.0.53:53]>, ""..., 40, MSG_NOSIGNAL, NULL, 0) = 40',
    '7 sendto(24<UDP:[6]>, ""..., 40, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.53")}, 16) = 40',
    '8 <... sendmmsg resumed>[{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}}}], 1, 0) = 1',
    '7 sendto(20<TCP:[127.0.0.1:9->127.0.0.1:4000]>, ""..., 40, MSG_NOSIGNAL, NULL, 0) = 40',
  ];
  expect(readTrace(trace.join("\n"))).toEqual({
    destinations: ["127.0.0.1 4000", "2001:db8::1 443", "10.0.0.53 53", "224.0.0.251 5353"],
    routesAskedFor: ["2001:db8::2 443"],
    datagrams: [trace[4], trace[5]],
  });
});
