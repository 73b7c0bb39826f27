// Stands in for the package `server-only` where there is no browser to keep code from.
export {}
