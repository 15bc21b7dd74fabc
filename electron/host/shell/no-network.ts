/**
 * Chromium's own switches, for both shells. The policy of the page keeps the page at home; these keep the browser there,
 * which by itself looks up names, asks about accounts, updates and the time, and sends what fields a page has to learn how to
 * fill them in. No name and no address but the host's leads anywhere, and no proxy or proxy script is asked.
 */
export const NO_NETWORK_SWITCHES: Readonly<Record<string, string>> = {
  "host-resolver-rules": "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  // Overrides the system's proxy and its script. Nothing listens there; this machine's own addresses go past it.
  "proxy-server": "127.0.0.1:9",
  "disable-quic": "",
  "disable-background-networking": "",
  "disable-component-update": "",
  "disable-sync": "",
  "disable-domain-reliability": "",
  "disable-features":
    "Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,NetworkTimeServiceQuerying,WebRtcHideLocalIpsWithMdns",
  // A page's calls to other machines go around the rules for names.
  "webrtc-ip-handling-policy": "disable_non_proxied_udp",
};
