// No module on purpose: tsconfigs that send "electron" here make importing it an error (TS2306).
