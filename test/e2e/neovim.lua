-- Opens a file in Neovim with the language server over stdio and writes what the editor knows, a JSON line each.
-- Works with the functions of 0.7. Environment: LSP_CMD (JSON array), LSP_FILE, LSP_ROOT, LSP_LINE, LSP_COLUMN (from 0).
local function say(event)
  io.stdout:write(vim.fn.json_encode(event) .. '\n')
  io.stdout:flush()
end
local function quit(code)
  vim.lsp.stop_client(vim.lsp.get_active_clients(), false)
  vim.wait(2000, function() return #vim.lsp.get_active_clients() == 0 end, 20)
  vim.cmd('cquit ' .. code)
end
local ok, problem = pcall(function()
  local root = vim.env.LSP_ROOT
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.LSP_FILE))
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'markdown'
  local published = {}
  local publish = vim.lsp.handlers['textDocument/publishDiagnostics']
  local exited
  local id = vim.lsp.start_client({
    name = 'tickmark',
    cmd = vim.fn.json_decode(vim.env.LSP_CMD),
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = 'samples' } },
    handlers = {
      ['textDocument/publishDiagnostics'] = function(err, result, context, config)
        if result.uri == vim.uri_from_bufnr(buffer) then table.insert(published, result) end
        return publish(err, result, context, config)
      end,
    },
    on_exit = function(code) exited = code end,
  })
  assert(id, 'no client')
  assert(vim.lsp.buf_attach_client(buffer, id), 'not attached')
  local function wait(what, probe) assert(vim.wait(30000, function() return exited ~= nil or probe() end, 20) and exited == nil, what) end
  wait('not initialized', function()
    local client = vim.lsp.get_client_by_id(id)
    return client and client.initialized
  end)
  wait('no diagnostics', function() return #published > 0 end)
  local shown = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(shown, { line = one.lnum, severity = vim.diagnostic.severity[one.severity], message = one.message, source = one.source })
  end
  say({ event = 'diagnostics', list = shown })
  local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/hover', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    position = { line = tonumber(vim.env.LSP_LINE), character = tonumber(vim.env.LSP_COLUMN) },
  }, 30000)
  local result = answer and answer[id] and answer[id].result
  say({ event = 'hover', result = result or vim.NIL })
end)
if not ok then
  io.stderr:write(tostring(problem) .. '\n')
  quit(1)
end
quit(0)
